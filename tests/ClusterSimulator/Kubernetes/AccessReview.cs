using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClusterSimulator.Kubernetes;

/// <summary>SelfSubjectAccessReview: may I?</summary>
internal static class AccessReview
{
    public static Reply Of(string body, Rights rights)
    {
        JsonObject review;
        try
        {
            review = JsonNode.Parse(body)!.AsObject();
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return Reply.Of(Status.BadRequest("the object provided is unrecognized (must be of type SelfSubjectAccessReview)"));
        }
        var asked = review["spec"]?["resourceAttributes"];
        review["status"] = new JsonObject
        {
            ["allowed"] = asked is null || rights.Allows(Text(asked, "group"), Text(asked, "resource"), Text(asked, "verb")),
        };
        return Reply.Of(review, 201);
    }

    /// <summary>SelfSubjectReview: who am I?</summary>
    public static Reply OfSubject(string user) => Reply.Of(new JsonObject
    {
        ["kind"] = "SelfSubjectReview",
        ["apiVersion"] = "authentication.k8s.io/v1",
        ["status"] = new JsonObject { ["userInfo"] = new JsonObject { ["username"] = user } },
    }, 201);

    private static string Text(JsonNode attributes, string name) => attributes[name]?.ToString() ?? "";
}
