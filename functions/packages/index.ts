export { createPackages, mayWithdraw, type ForeseenPart, type NotWithdrawn, type ReadPackage, type ReadPart } from './packages.ts';
