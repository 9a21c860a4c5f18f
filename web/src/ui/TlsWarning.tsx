import UnlockOutlined from '@ant-design/icons/UnlockOutlined';
import { Hint } from './Hint';

/** Says that a connection is trusted less, or otherwise, than usual. */
export function TlsWarning({ text, hint }: { text: string; hint: string }) {
  return (
    <Hint title={hint}>
      <span className="tls-warning" tabIndex={0}>
        <UnlockOutlined aria-hidden /> {text}
      </span>
    </Hint>
  );
}
