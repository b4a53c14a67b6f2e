import encode from 'qr';

/** Modules of white around it, without which it is not read: ISO/IEC 18004. */
const margin = 4;

/** A QR code as a picture, black on white in dark surroundings too. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const rows = encode(text, 'raw', { ecc: 'medium', border: margin });
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="qr-code" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
