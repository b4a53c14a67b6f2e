export { createPackages, type ForeseenPart, type Packages, type ReadPackage, type ReadPart } from './packages.ts';
