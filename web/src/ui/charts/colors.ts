/** The page's own colours, as the theme has them now. */
export function chartColors() {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: color('text-2'),
    line: color('line'),
    panel: color('panel'),
    words: color('text'),
    brand: color('brand'),
    good: color('good'),
    medium: color('medium'),
    warn: color('warn'),
    bad: color('bad'),
  };
}

export type ChartColors = ReturnType<typeof chartColors>;
