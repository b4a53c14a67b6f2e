/** A change of contact information that came to nothing, beside the catalogue. */
export const cicrAsked = { asked: 'Asked for, not changed' };
