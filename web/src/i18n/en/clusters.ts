import type { Texts } from '../translation';
import type { clusters as chinese } from '../zh/clusters';

export const clusters: Texts<typeof chinese> = {
  clusters: {
    importHint: 'Add several clusters at once from an Excel sheet',
    importTitle: 'Import clusters',
    importExplanation:
      'Columns: 集群名称 (cluster name), kubeconfig (YAML or Base64); 使用ProjectQuota (use ProjectQuota) if you like. A cluster of the same name is updated; a kubeconfig longer than a cell holds (32,767 characters) is added here by hand.',
    search: 'Name or server',
    add: 'Add a cluster',
    addTitle: 'Add a cluster',
    editTitle: 'Edit cluster {{name}}',
    server: 'API server',
    context: 'Context',
    user: 'Sign-in',
    userHint: "How one signs in: the kubeconfig's user, or the pod's ServiceAccount",
    userKind: {
      token: 'Token',
      client_certificate: 'Client certificate',
      basic: 'Password',
      none: 'Anonymous',
      service_account: 'Pod account',
    },
    access: 'Read by',
    accessHint:
      "A kubeconfig reads any cluster. This cluster is the one that the server runs in as a pod: it is read by the pod's ServiceAccount and needs no kubeconfig.",
    accessKind: { kubeconfig: 'Kubeconfig', own: 'This cluster (ServiceAccount)' },
    ownExplanation:
      'The token is read from the pod each time and never stored. It is remembered which cluster this is (the UID of kube-system): should the server move to another one, that is not read under this name.',
    own: 'this cluster',
    ownHint:
      "The server runs in this cluster and reads it by its pod's ServiceAccount; no kubeconfig is stored.",
    contextHint: 'This kubeconfig has several contexts: choose one',
    contextCurrent: 'Its current-context',
    certificate: 'Certificate ends',
    certificateHint: 'When the client certificate in the kubeconfig expires',
    expired: 'expired',
    expiresIn_one: 'in {{count}} day',
    expiresIn_other: 'in {{count}} days',
    tlsUnverified: 'not verified',
    tlsUnverifiedHint:
      "This cluster sets insecure-skip-tls-verify: the server's certificate is not verified, so another server could pose as it.",
    tlsServerNameHint: "The certificate is verified for the name {{name}} instead of the address's host.",
    nameHint: 'Unique in this installation; appears in reports and quotas',
    kubeconfigHint:
      'Paste it, or drop the file here. Certificates and keys must be inline; it is stored encrypted and never shown again.',
    kubeconfigKeep: 'Leave empty to keep the stored kubeconfig.',
    kubeconfigPlaceholder: 'YAML or its Base64',
    projectLabel: 'Project label',
    projectLabelHint: 'The key of the namespace label that names its project',
    exclude: 'Excluded namespaces',
    excludeHint: 'A regular expression; namespaces that match are left out everywhere',
    useProjectQuota: 'Use ProjectQuota',
    useProjectQuotaHint:
      "On: reads the cluster's ProjectQuota resources. Off, for clusters without them: a project's quota is the sum of its namespaces' quotas.",
    useProjectQuotaOf: '{{name}} uses ProjectQuota',
    syncProject: 'Sync project quotas',
    syncProjectHint: 'Reads the quota of each project in the chosen clusters',
    syncNamespace: 'Sync namespace quotas',
    syncNamespaceHint: 'Reads the ResourceQuota of each namespace in the chosen clusters',
    syncTitle: { project: 'Sync project quotas', namespace: 'Sync namespace quotas' },
    syncExplanation: {
      project:
        "A project's quota is the sum of its clusters' shares. A sync replaces the shares of the chosen clusters only; pinned quotas stay.",
      namespace:
        'Namespace quotas that are gone from a chosen cluster are removed; a cluster that cannot be read stays as it was.',
    },
    deleteTitle_one: 'Delete {{count}} cluster?',
    deleteTitle_other: 'Delete {{count}} clusters?',
    deleteConsequence:
      "Lost are the stored kubeconfig, these clusters' namespace quotas and their shares of project quotas, which become smaller. Usage of past days stays.",
    deleted_one: 'Deleted {{count}} cluster',
    deleted_other: 'Deleted {{count}} clusters',
    empty: 'No clusters yet',
    emptyText:
      "Paste a kubeconfig with read access, and the cluster's project and namespace quotas can be read.",
  },
};
