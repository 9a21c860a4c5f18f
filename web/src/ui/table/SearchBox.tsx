import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  value: string;
  placeholder: string;
  onChange: (text: string) => void;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Filters as one types; the `/` key comes here from anywhere on the page. */
export function SearchBox({ value, placeholder, onChange }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (document.querySelector('.ant-modal-wrap')) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);

  return (
    <span className="search-box">
      <SearchOutlined aria-hidden />
      <input
        ref={input}
        type="search"
        value={value}
        placeholder={placeholder}
        aria-label={t('table.search')}
        aria-keyshortcuts="/"
        onChange={(event) => onChange(event.target.value)}
      />
      {!value && <kbd aria-hidden>/</kbd>}
    </span>
  );
}
