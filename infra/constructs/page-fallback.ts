/** Runs in CloudFront (JavaScript runtime 2.0): an address without a dot in its last part is drawn by a page, that of a link to sign by its own; any other is a file. */
export const pageFallback = `function handler(event) {
  var request = event.request;
  var last = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (last.indexOf('.') === -1 && request.uri.indexOf('/assets/') !== 0) {
    request.uri = request.uri.indexOf('/sign/') === 0 ? '/sign.html' : '/index.html';
  }
  return request;
}
`;
