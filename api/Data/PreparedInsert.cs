using System.Data.Common;

namespace Analyzer.Data;

/// <summary>A statement for many rows: prepared once, or sent many times in one message where the database is far away.</summary>
internal sealed class PreparedInsert : IAsyncDisposable
{
    private const int SentAtOnce = 64;

    private readonly DbCommand _command;
    private readonly DbParameter[] _parameters;
    private readonly DbBatch? _batch;

    private PreparedInsert(DbCommand command, DbParameter[] parameters, DbBatch? batch)
    {
        _command = command;
        _parameters = parameters;
        _batch = batch;
    }

    public static PreparedInsert Create(DbConnection connection, DbTransaction transaction, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        var parameters = Array.ConvertAll(names, name => Add(command.Parameters, command.CreateParameter(), "@" + name, null));
        var batch = connection.CanCreateBatch ? connection.CreateBatch() : null;
        if (batch is not null)
            batch.Transaction = transaction;
        return new(command, parameters, batch);
    }

    public void Set(int index, object? value) => _parameters[index].Value = value ?? DBNull.Value;

    /// <summary>Inserts what was set, at the latest when <see cref="FlushAsync"/> is called.</summary>
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (_batch is null)
        {
            await _command.ExecuteNonQueryAsync(cancellationToken);
            return;
        }
        var one = _batch.CreateBatchCommand();
        one.CommandText = _command.CommandText;
        foreach (var parameter in _parameters)
            Add(one.Parameters, one.CreateParameter(), parameter.ParameterName, parameter.Value);
        _batch.BatchCommands.Add(one);
        if (_batch.BatchCommands.Count == SentAtOnce)
            await FlushAsync(cancellationToken);
    }

    /// <summary>Inserts what still waits to be sent.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_batch is not { BatchCommands.Count: > 0 })
            return;
        await _batch.ExecuteNonQueryAsync(cancellationToken);
        _batch.BatchCommands.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await _command.DisposeAsync();
        if (_batch is not null)
            await _batch.DisposeAsync();
    }

    private static DbParameter Add(DbParameterCollection parameters, DbParameter parameter, string name, object? value)
    {
        parameter.ParameterName = name;
        parameter.Value = value;
        parameters.Add(parameter);
        return parameter;
    }
}
