namespace SendDashboard.Etl.Contracts;

/// <summary>A file of <c>etl-configs</c> is wrong. The message names the file, the place in it and the rule; the product does not start.</summary>
public sealed class ConfigException : Exception
{
    /// <inheritdoc/>
    public ConfigException() : this("A configuration file is wrong.")
    {
    }

    /// <inheritdoc/>
    public ConfigException(string message) : base(message)
    {
    }

    /// <inheritdoc/>
    public ConfigException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
