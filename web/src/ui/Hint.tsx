import { Tooltip, type TooltipProps } from 'antd';
import { type ComponentRef, type ReactElement, useRef, useState } from 'react';

/**
 * A tooltip for the mouse and for the keyboard. It does not come back with the focus that a closing window returns: it
 * would lie over what one wants to press next.
 */
export function useHint() {
  const ref = useRef<ComponentRef<typeof Tooltip>>(null);
  const [open, setOpen] = useState(false);
  const isMeant = () => ref.current?.nativeElement.matches(':hover, :focus-visible') ?? false;
  const props = {
    ref,
    open,
    trigger: ['hover', 'focus'],
    onOpenChange: (next: boolean) => setOpen(next && isMeant()),
  } satisfies TooltipProps & { ref: unknown };
  return { props, hide: () => setOpen(false) };
}

/** Explains what it stands at. */
export function Hint({ title, children }: { title: TooltipProps['title']; children: ReactElement }) {
  const hint = useHint();
  return (
    <Tooltip title={title} {...hint.props}>
      {children}
    </Tooltip>
  );
}
