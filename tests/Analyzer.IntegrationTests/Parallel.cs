// The job library keeps its log provider and current storage in statics: servers of one process follow each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
