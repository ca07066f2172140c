"""Rule keras-from-logits: what it finds, and near misses that it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "loss = keras.losses.SparseCategoricalCrossentropy()(y, logits)",
    "loss_fn = tf.keras.losses.SparseCategoricalCrossentropy()\nlogits = model(x, training=True)\nloss = loss_fn(y, logits)",
    "loss = keras.losses.CategoricalCrossentropy(from_logits=True)(y, tf.nn.softmax(z))",
    'model = keras.Sequential([keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10)])\nmodel.compile(optimizer="adam", loss="sparse_categorical_crossentropy")',
    'model = tf.keras.models.Sequential([Dense(64, activation="relu"), Dense(10, activation="softmax")])\nmodel.compile(loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True))',
    'model = Sequential()\nmodel.add(Dense(32, activation="relu"))\nmodel.add(Dense(1))\nmodel.compile(loss="binary_crossentropy", optimizer="sgd")',
    'x = keras.Input((4,))\nh = Dense(8, activation="relu")(x)\nout = Dense(3)(h)\nmodel = keras.Model(x, out)\nmodel.compile(loss="categorical_crossentropy")',
    "loss = tf.keras.losses.sparse_categorical_crossentropy(y, logits)",
    'model = keras.Sequential([Dense(1, "sigmoid")])\nloss = keras.losses.BinaryCrossentropy(from_logits=True)(y, model(x))',
]
LEAVES = [
    "loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)(y, logits)",
    "loss = keras.losses.SparseCategoricalCrossentropy()(y, tf.nn.softmax(logits))",
    'model = keras.Sequential([Dense(64, activation="relu"), Dense(10, activation="softmax")])\nmodel.compile(loss="sparse_categorical_crossentropy")',
    'model = keras.Sequential([Dense(64, activation="relu"), Dense(10)])\nmodel.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))',
    'model = keras.Sequential([Dense(64), Dense(1)])\nmodel.compile(loss="mse")',
    'model = Sequential()\nmodel.add(Dense(32))\nmodel.add(Dense(3))\nmodel.add(Activation("softmax"))\nmodel.compile(loss="categorical_crossentropy")',
    'model = Sequential()\nmodel.add(Dense(32))\nmodel.add(Softmax())\nmodel.compile(loss="categorical_crossentropy")',
    'out = Dense(3, activation=tf.nn.softmax)(h)\nmodel = keras.Model(inputs=x, outputs=out)\nmodel.compile(loss="categorical_crossentropy")',
    "loss = tf.keras.losses.sparse_categorical_crossentropy(y, logits, from_logits=True)",
    "loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=logits)",
    "loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=flag)\nloss = loss_fn(y, logits)",
    'model = keras.Sequential([Dense(10, activation="softmax")])\nlogits = model(x)\nloss = keras.losses.SparseCategoricalCrossentropy()(y, logits)',
    "loss = keras.losses.SparseCategoricalCrossentropy()(y, model(x))",
    'model = keras.Sequential([Dense(10, activation=act)])\nmodel.compile(loss="sparse_categorical_crossentropy")',
    'model = keras.Sequential(layers)\nmodel.compile(loss="sparse_categorical_crossentropy")',
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT717" in in_code(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_code: Callable[[str], list[str]]) -> None:
    assert "IT717" not in in_code(text)
