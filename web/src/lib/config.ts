interface Config {
  api?: string;
  base?: string;
}

declare global {
  interface Window {
    /** Set by `config.js` beside the page, which whoever installs the page may edit. */
    analyzerConfig?: Config;
  }
}

/** Where the page and the API are, from the installation's words and the place of the file that holds them. */
export function placesOf({ api, base }: Config, script: string) {
  const here = new URL(base ? base : '.', script);
  return {
    /** The path that all pages lie under, ending with a slash. */
    basePath: here.pathname,
    /** What API paths are appended to. */
    apiAddress: (api ? api : here.href).replace(/\/+$/, ''),
  };
}

const script = document.querySelector<HTMLScriptElement>('script[src$="config.js"]')?.src;

export const { basePath, apiAddress } = placesOf(
  window.analyzerConfig ?? {},
  script ?? `${window.location.origin}/config.js`,
);
