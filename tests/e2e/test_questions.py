"""A question on the deployed system: asked by a citizen, answered by the department, found by anybody."""

from urllib.parse import quote

from cli.demo.stage import Stage

SERVICE, CORE = "open-restaurant", "market-regulation"


def test_a_published_answer_is_found_by_anybody_until_it_is_taken_down(stage: Stage) -> None:
    citizen, clerk, anybody = stage.as_("citizen"), stage.as_clerk(CORE), stage.as_anybody()
    place = f"/services/{SERVICE}/questions"
    question = citizen.post(place, {"text": "外賣窗口算不算用餐區？🥡 <b>", "public": True})["id"]
    assert question in {each["id"] for each in clerk.get(f"/questions?department={CORE}")["items"]}
    clerk.post(f"/questions/{question}/answer", {"text": "不算。", "publish": True})
    (found,) = anybody.get(f"{place}?q={quote('外賣 不算')}")["items"]
    assert (found["id"], found["text"]) == (question, "外賣窗口算不算用餐區？🥡 <b>")
    assert citizen.get("/questions")["items"][0]["answer"] == "不算。"
    clerk.post(f"/questions/{question}/withdrawal", {"reason": "the rule has changed"})
    assert anybody.get(place)["items"] == []
