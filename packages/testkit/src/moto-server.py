"""SNS, SQS and S3 in a process, by moto. Prints its address; ends when its input does.

moto differs from AWS where the transport's tests would notice; the cures below bring it nearer:
  - a receive that waits looked once which groups are in flight, and never gave out one that became free meanwhile;
  - two receives at once could both take a message, or two messages of one group;
  - a message that arrived while another was deleted could be lost.
What stays different: a deduplication id is forgotten with its message (AWS: five minutes), a topic knows no deduplication,
policies are not enforced, a deleted queue can be made again at once (AWS: after a minute), times are not eventual.
"""

import sys
import threading
import time

from moto.server import ThreadedMotoServer
from moto.sqs.models import Queue, SQSBackend

lock = threading.RLock()


def locked(owner, name):
    original = getattr(owner, name)

    def run(*arguments, **named):
        with lock:
            return original(*arguments, **named)

    setattr(owner, name, run)


for name in ("add_message", "delete_message"):
    locked(Queue, name)
for name in ("change_message_visibility", "purge_queue", "create_queue", "delete_queue"):
    locked(SQSBackend, name)

receive_now = SQSBackend.receive_message


def receive_message(self, queue_name, count, wait_seconds_timeout, visibility_timeout, *rest, **named):
    until = time.monotonic() + wait_seconds_timeout
    while True:
        with lock:
            messages = receive_now(self, queue_name, count, 0, visibility_timeout, *rest, **named)
        if messages or time.monotonic() >= until:
            return messages
        time.sleep(0.02)


SQSBackend.receive_message = receive_message

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
host, port = server.get_host_and_port()
print(f"http://{host}:{port}", flush=True)
sys.stdin.read()
server.stop()
