import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { OpenWindow } from './OpenWindow';

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>open</button>
      {open && (
        <OpenWindow>
          <button autoFocus onClick={() => setOpen(false)}>
            close
          </button>
        </OpenWindow>
      )}
    </>
  );
}

it('focus goes back to what opened a window', async () => {
  render(<Page />);
  await userEvent.click(screen.getByText('open'));
  expect(document.activeElement).toBe(screen.getByText('close'));

  await userEvent.keyboard('{Enter}');

  expect(document.activeElement).toBe(screen.getByText('open'));
});
