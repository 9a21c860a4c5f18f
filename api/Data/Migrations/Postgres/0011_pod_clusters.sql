-- The cluster that the server runs in, read by its pod's ServiceAccount: kubeconfig is empty then, and this is the UID of
-- its namespace kube-system, so that a pod that was moved does not read another cluster under its name.
ALTER TABLE clusters ADD COLUMN pod_cluster_uid TEXT COLLATE "C";

-- Under two names it would count twice.
CREATE UNIQUE INDEX clusters_pod_cluster ON clusters (tenant_id, pod_cluster_uid) WHERE pod_cluster_uid IS NOT NULL;
