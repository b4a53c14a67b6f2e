/** The forms at the end of a term as they are read on screen, in the words of the printed ones. */
export const readingExpiry = {
  answerTitle: 'The form you answer',
  notice: {
    form: 'Notice of Expiration of the Enrollment, and Answer',
    says: 'The enrollment below is about to expire. Choose one of the options and answer by the last day to choose. Without an answer by then the enrollment expires, and every product has to be removed from every computer.',
    answerBy: 'Last day to choose',
    noBuyout: 'A buy-out is not available in Japan.',
    answering: 'We choose as marked above, and know what follows from it.',
  },
  buyout: {
    confirmTitle: 'The order you confirm',
    bought: 'Products to be bought out',
    form: 'Buy-Out Order for Perpetual Licences',
    says: 'This order acquires perpetual licences for products licensed under the enrollment below. The enrollment expires at the end of its term. When regional operations have confirmed the order, copies up to the quantities below stay; everything above has to be removed from every computer.',
    ordering: 'We order perpetual licences for the products and quantities above.',
  },
  attestTitle: 'What you attest',
  removal: {
    form: 'Attestation of Removal of the Products',
    all: 'As the enrollment below has expired, every product has to be removed from every computer.',
    rest: 'As the enrollment below has expired, every copy above the quantities bought out has to be removed from every computer.',
    unlessNew:
      'The enrollment below has expired, and the new one is not recorded yet. Unless it is, every product has to be removed from every computer.',
    expiredOn: 'Expired on',
    kept: 'Products that stay, bought out',
    attestation: 'Attestation',
    attesting: 'We attest that no product that has to be removed is left on any computer. Whoever signs is authorised to attest it for us.',
  },
};
