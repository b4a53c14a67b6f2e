/** Runs in CloudFront (JavaScript runtime 2.0): an address without a dot in its last part is drawn by the page, any other is a file. */
export const pageFallback = `function handler(event) {
  var request = event.request;
  var last = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (last.indexOf('.') === -1 && request.uri.indexOf('/assets/') !== 0) request.uri = '/index.html';
  return request;
}
`;
