import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { cluster, installation } from '../../testing/fixtures';
import { show } from '../../testing/render';
import { answer } from '../../testing/server';
import { ClusterForm } from './ClusterForm';

const open = (inPod: boolean, edited?: ReturnType<typeof cluster>) => {
  const sent = answer({
    'GET /api/version': { body: installation({ in_cluster: inPod }) },
    'POST /api/k8s/configs': { status: 201, body: cluster() },
    'PUT /api/k8s/configs/1': { body: cluster() },
  });
  show(<ClusterForm cluster={edited} onClose={() => {}} />);
  return sent;
};
const save = async (sent: ReturnType<typeof answer>) => {
  await userEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
  const isSaved = ({ method }: { method: string }) => method !== 'GET';
  await waitFor(() => expect(sent.some(isSaved)).toBe(true));
  return sent.find(isSaved)!.body as Record<string, unknown>;
};

describe('the window of a cluster', () => {
  it('offers the cluster of a server in a pod, which needs no kubeconfig', async () => {
    const sent = open(true);
    fireEvent.change(screen.getByLabelText('集群名称'), { target: { value: 'own' } });
    await userEvent.click(await screen.findByText(/^本集群/));
    expect(screen.queryByLabelText('Kubeconfig')).toBeNull();
    const body = await save(sent);
    expect(body).toMatchObject({ name: 'own', in_cluster: true });
    expect(body).not.toHaveProperty('kubeconfig');
    expect(body).not.toHaveProperty('access');
  });

  it('does not offer it anywhere else', async () => {
    const sent = open(false);
    await waitFor(() => expect(sent.length).toBe(1));
    expect(screen.queryByText(/^本集群/)).toBeNull();
    expect(screen.queryByLabelText('Kubeconfig')).not.toBeNull();
  });

  it('does not take a change of something else for a wish to ask again which cluster it is', async () => {
    const body = await save(open(true, cluster({ in_cluster: true })));
    expect(body).not.toHaveProperty('in_cluster');
  });

  it('lets the own cluster of a server that has moved be read by a kubeconfig', async () => {
    const sent = open(false, cluster({ in_cluster: true }));
    await userEvent.click(screen.getByText('kubeconfig'));
    fireEvent.change(screen.getByLabelText('Kubeconfig'), { target: { value: 'text' } });
    expect(await save(sent)).toMatchObject({ kubeconfig: 'text' });
  });
});
