// Plain JavaScript on purpose: it has to run, and complain, under any Node.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Kigen runs on Node 24, which \`npm ci\` brings along; this is Node ${process.versions.node}. ` +
      'Run `npm ci` again without --ignore-scripts, then `npm start` or `npm test`.',
  );
  process.exit(1);
}
