import type { ComponentProps } from 'react';

/** A short word about a row. */
export const Tag = (props: ComponentProps<'span'>) => <span className="tag" {...props} />;
