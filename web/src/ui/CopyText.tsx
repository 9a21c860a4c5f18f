import { CopyButton } from './CopyButton';

/** Text to be taken elsewhere: a query, a manifest. */
export function CopyText({ text }: { text: string }) {
  return (
    <div className="copy-text">
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} />
    </div>
  );
}
