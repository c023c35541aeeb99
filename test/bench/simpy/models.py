"""The workloads W1 to W4 as one would write them for SimPy 4: a process for whatever takes time.

python3 models.py w1|w2|w3|w4 SEED SHARE   plays SHARE of the workload and prints its processor time, orders and figures as JSON.
"""

import json
import random
import sys
import time
from collections import deque

import simpy

SHAPE = 1 / 0.3**2  # of gamma lead times, from their coefficient of variation


class Area:
    """Level of something over time, and its time average."""

    def __init__(self, env, level):
        self.env, self.level, self.area, self.since = env, level, 0.0, 0.0

    def add(self, change):
        self.area += self.level * (self.env.now - self.since)
        self.since = self.env.now
        self.level += change

    def mean(self):
        self.add(0)
        return self.area / self.env.now


class Stock:
    """A stocking point: units on hand, those who wait for them in order of arrival, and the inventory position."""

    def __init__(self, env, units):
        self.env, self.position = env, units
        self.on_hand, self.backorders = Area(env, units), Area(env, 0)
        self.waiting = deque()
        self.demanded = self.filled = 0

    def take(self, serve):
        """Serves one unit now, or when it has come."""
        self.demanded += 1
        self.position -= 1
        if self.on_hand.level > 0:
            self.filled += 1
            self.on_hand.add(-1)
            serve()
        else:
            self.backorders.add(1)
            self.waiting.append(serve)

    def receive(self, units):
        while units > 0 and self.waiting:
            units -= 1
            self.backorders.add(-1)
            self.waiting.popleft()()
        self.on_hand.add(units)


def delivery(env, days, receive, units):
    yield env.timeout(days)
    receive(units)


def single_server_queue(env, chance, share):
    """W1: M/M/1 at load 0.9."""
    server = simpy.Resource(env, capacity=1)
    times = []

    def customer():
        arrived = env.now
        with server.request() as turn:
            yield turn
            yield env.timeout(chance.expovariate(1))
        times.append(env.now - arrived)

    def arrivals():
        for _ in range(round(1_000_000 * share)):
            yield env.timeout(chance.expovariate(0.9))
            env.process(customer())

    env.process(arrivals())
    env.run()
    return len(times), {"timeInSystem": sum(times) / len(times)}


def reorder_point(env, chance, share):
    """W2: (r, Q) = (60, 100), unit orders, backorders."""
    stock = Stock(env, 160)
    waits = []

    def demand():
        while True:
            yield env.timeout(chance.expovariate(10))
            arrived = env.now
            stock.take(lambda arrived=arrived: waits.append(env.now - arrived))
            if stock.position <= 60:
                stock.position += 100
                lead_time = chance.gammavariate(SHAPE, 5 / SHAPE)
                env.process(delivery(env, lead_time, stock.receive, 100))

    env.process(demand())
    env.run(until=100_000 * share)
    return stock.demanded, {
        "fillRate": stock.filled / stock.demanded,
        "onHand": stock.on_hand.mean(),
        "backorders": stock.backorders.mean(),
        "wait": sum(waits) / len(waits),
    }


def order_up_to(env, chance, share):
    """W3: (s, S) = (180, 480), geometric orders, what is not there is lost."""
    on_hand = Area(env, 480)
    orders = []
    on_order = 0

    def receive(units):
        nonlocal on_order
        on_order -= units
        on_hand.add(units)

    def demand():
        nonlocal on_order
        while True:
            yield env.timeout(chance.expovariate(10))
            wanted = 1
            while chance.random() >= 1 / 3:
                wanted += 1
            given = min(wanted, on_hand.level)
            on_hand.add(-given)
            orders.append((env.now, wanted, given))
            position = on_hand.level + on_order
            if position <= 180:
                on_order += 480 - position
                lead_time = chance.gammavariate(SHAPE, 5 / SHAPE)
                env.process(delivery(env, lead_time, receive, 480 - position))

    env.process(demand())
    env.run(until=100_000 * share)
    wanted = sum(order[1] for order in orders)
    given = sum(order[2] for order in orders)
    return len(orders), {"fillRate": given / wanted, "onHand": on_hand.mean()}


def three_echelons(env, chance, share):
    """W4: a factory, two centres with (60, 100), twenty stores with base stock 5, a hundred products."""
    centres = [[Stock(env, 160) for _ in range(100)] for _ in range(2)]
    waits = []

    def shipment(centre, store):
        return lambda: env.process(delivery(env, chance.expovariate(1 / 2), store.receive, 1))

    def demand(store, centre):
        while True:
            yield env.timeout(chance.expovariate(1))
            arrived = env.now
            store.take(lambda arrived=arrived: waits.append(env.now - arrived))
            store.position += 1
            centre.take(shipment(centre, store))
            if centre.position <= 60:
                centre.position += 100
                lead_time = chance.gammavariate(SHAPE, 7 / SHAPE)
                env.process(delivery(env, lead_time, centre.receive, 100))

    stores = [[Stock(env, 5) for _ in range(100)] for _ in range(20)]
    for place, store in enumerate(stores):
        for product, stock in enumerate(store):
            env.process(demand(stock, centres[place % 2][product]))
    env.run(until=365 * share)
    points = [stock for store in stores for stock in store]
    demanded = sum(point.demanded for point in points)
    return demanded, {"fillRate": sum(point.filled for point in points) / demanded, "wait": sum(waits) / len(waits)}


MODELS = {"w1": single_server_queue, "w2": reorder_point, "w3": order_up_to, "w4": three_echelons}

if __name__ == "__main__":
    name, seed, share = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    start = time.process_time()
    played, figures = MODELS[name](simpy.Environment(), random.Random(seed), share)
    print(json.dumps({"cpu": time.process_time() - start, "orders": played, **figures}))
