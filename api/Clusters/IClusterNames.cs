using System.Data.Common;

namespace Analyzer.Clusters;

/// <summary>Whatever stores things under a cluster's name follows when the cluster is renamed, in the same transaction.</summary>
internal interface IClusterNames
{
    Task<bool> KnowsAsync(DbConnection connection, DbTransaction transaction, string name);

    Task RenameAsync(DbConnection connection, DbTransaction transaction, string oldName, string newName);
}
