declare module 'asl-validator' {
  type Validated = { readonly isValid: boolean; readonly errors: readonly unknown[] };
  const validate: (definition: unknown, options?: { readonly checkPaths?: boolean; readonly checkArn?: boolean }) => Validated;
  export default validate;
}
