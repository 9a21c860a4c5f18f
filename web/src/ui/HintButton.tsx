import { Button, type ButtonProps, Tooltip } from 'antd';

/** A button with a tooltip that says what it does; without words of its own, the tooltip names it. */
export function HintButton({ hint, ...button }: ButtonProps & { hint: string }) {
  return (
    <Tooltip title={hint} mouseEnterDelay={0.4}>
      <Button aria-label={button.children ? undefined : hint} {...button} />
    </Tooltip>
  );
}
