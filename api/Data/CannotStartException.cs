namespace Analyzer.Data;

/// <summary>What keeps the server from starting, said in one line to whoever started it.</summary>
internal sealed class CannotStartException(string message, Exception? cause = null) : InvalidOperationException(message, cause);
