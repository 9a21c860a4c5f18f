import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFeedback } from './feedback';

/** What is deleted, and what that means. */
export interface Loss {
  title: string;
  /** What goes, by name. */
  names: string[];
  /** What goes with it, or stays. */
  consequence: string;
  done: string;
  remove: () => Promise<unknown>;
}

const shown = 8;

/** Asks before something is deleted, and names what will be lost. */
export function useConfirmDelete() {
  const { modal } = App.useApp();
  const { t } = useTranslation();
  const feedback = useFeedback();

  return ({ title, names, consequence, done, remove }: Loss) =>
    void modal.confirm({
      title,
      width: 460,
      okText: t('action.delete'),
      okButtonProps: { danger: true },
      focusable: { autoFocusButton: 'cancel' },
      content: (
        <>
          <ul className="loss-list">
            {names.slice(0, shown).map((name) => (
              <li key={name}>{name}</li>
            ))}
            {names.length > shown && <li>{t('confirm.more', { count: names.length - shown })}</li>}
          </ul>
          <p>{consequence}</p>
        </>
      ),
      onOk: async () => {
        try {
          await remove();
          feedback.done(done);
        } catch (error) {
          feedback.failed(error);
        }
      },
    });
}
