"""Delivery of events to webhooks: payloads, signatures, sending and retries.

A webhook with a loopback URL receives real HTTP requests::

    class Endpoint(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            event = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            ...
            self.send_response(200)
            self.end_headers()

    client = simulator.client()
    client.webhooks.create_account(
        url="http://127.0.0.1:8000/", events=["sync_end"], secret="some_secret"
    )
    client.connections.sync("silver_brook")
    simulator.advance(60)
    simulator.wait_for_deliveries()
    assert [each.event for each in simulator.deliveries] == ["test_event", "sync_end"]
"""
