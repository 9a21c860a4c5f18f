import { Button, type ButtonProps, Tooltip } from 'antd';
import { useHint } from './Hint';

/** A button with a tooltip that says what it does; without words of its own, the tooltip names it. */
export function HintButton({ hint: words, onClick, ...button }: ButtonProps & { hint: string }) {
  const hint = useHint();
  return (
    <Tooltip title={words} mouseEnterDelay={0.4} {...hint.props}>
      <Button
        aria-label={button.children ? undefined : words}
        {...button}
        onClick={(event) => {
          hint.hide();
          onClick?.(event);
        }}
      />
    </Tooltip>
  );
}
