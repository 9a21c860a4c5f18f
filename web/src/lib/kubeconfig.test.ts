import { describe, expect, it } from 'vitest';
import { contextNames } from './kubeconfig';

const kubeconfig = `apiVersion: v1
clusters:
- name: not-a-context
contexts:
- context:
    cluster: a
    extensions:
    - extension: {}
      name: context_info
  name: "prod"
- name: staging
  context:
    cluster: b
current-context: prod
users:
- name: somebody
`;

describe('the contexts of a kubeconfig', () => {
  it('are found by name', () => {
    expect(contextNames(kubeconfig)).toEqual(['prod', 'staging']);
  });

  it('are found in its Base64 too', () => {
    expect(contextNames(btoa(kubeconfig))).toEqual(['prod', 'staging']);
  });

  it('are none where nothing is understood', () => {
    expect(contextNames('')).toEqual([]);
    expect(contextNames('{"contexts": []}')).toEqual([]);
  });
});
