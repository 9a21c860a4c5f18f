namespace Analyzer.IntegrationTests.Storage;

// The suites ask nothing that the job library's own storage does not do.
public sealed class InMemoryWorkTests : WorkSuite<InMemoryFixture>;
