// The package declares no types. What the tests use of it:
declare module 'web-ext' {
  interface Complaint {
    readonly code: string;
    readonly message: string;
  }
  const webExt: {
    readonly cmd: {
      lint(
        options: object,
        runner: object,
      ): Promise<{
        readonly errors: readonly Complaint[];
        readonly warnings: readonly Complaint[];
      }>;
    };
  };
  export default webExt;
}
