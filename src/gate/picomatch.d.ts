declare module 'picomatch' {
  /** True of paths that fit one of the patterns. */
  export default function picomatch(patterns: string | readonly string[], options?: object): (path: string) => boolean;
}
