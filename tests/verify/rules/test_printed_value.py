"""Rule printed-value: comments, doctests and blocks of output that the code does not give, and those that it does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FINDS = [
    "```python\np = np.array([0.5, 0.5]); q = np.array([0.9, 0.1])\nprint((p * np.log(p / q)).sum())  # D(p||q) = 0.368\n```\n",
    "```python\nimport math\nh = math.log(6, 2)  # 2.485 bits\n```\n",
    "```python\nimport math\nh = math.log(6)  # 2.585 bits\nprint(h)  # 1.691\n```\n",
    "```python\np = [0.5, 0.25, 0.25]\nH = -sum(x * math.log2(x) for x in p)\nprint('entropy:', H)  # entropy: 1.75\n```\n",
    "```python\nz = torch.tensor([2.0, 1.0, 0.1])\nprint(F.softmax(z, dim=0))  # tensor([0.6590, 0.2434, 0.0986])\n```\n",
    "```python\nz = np.array([2.0, 1.0, 0.1])\ne = np.exp(z)\nprint(e / e.sum())\n```\n\nOutput:\n\n```text\n[0.65900114 0.24343297 0.09856589]\n```\n",
    "```python\np = np.array([0.7, 0.2, 0.1]); q = np.array([0.5, 0.3, 0.2])\nkl = np.sum(p * np.log(p / q))\nprint(f'KL(p||q) = {kl:.4f} nats')\nprint(f'KL(q||p) = {np.sum(q * np.log(q / p)):.4f} nats')\n```\n\n```\nKL(p||q) = 0.0920 nats\nKL(q||p) = 0.0920 nats\n```\n",
    "```python\n>>> import numpy as np\n>>> np.log2(8)\n4.0\n```\n",
    "```pycon\n>>> import numpy as np\n>>> np.exp(1)\n2.728281828459045\n```\n",
    "```python\nlosses = torch.tensor([2.1, 2.3, 1.9])\nppl = torch.exp(losses.mean())\nprint(f'Perplexity: {ppl:.2f}')  # Perplexity: 8.27\n```\n",
    "```python\nfor p in [0.5, 0.25]:\n    print(p, -math.log2(p))\n```\n\nprints\n\n```\n0.5 1.0\n0.25 4.0\n```\n",
    "```python\ndef entropy(p):\n    return -np.sum(p * np.log2(p))\np = np.array([0.5, 0.25, 0.125, 0.125])\nH = entropy(p)  # 1.85\n```\n",
    "```python\nprint('{:.3f} bits'.format(np.log2(10)))  # 3.332 bits\n```\n",
    "```python\nprint(math.exp(3.0))  # ≈ 20.9\n```\n",
    "```python\nbeta = 0.1\nloss = -F.logsigmoid(torch.tensor(beta * 2.0))  # 0.698\n```\n",
    "```python\nprint(math.log2(3))\n```\n\n```\n1.4849625007211562\n```\n",
    "```python\np = torch.tensor([0.3, 0.7])\nprint('H =', -(p * p.log()).sum().item())\n```\n\n```\nH = 0.6208643412590027\n```\n",
    "```python\nfor r in [0.7, 0.9]:\n    print(f'rho = {r:.1f}  MI = {-0.5 * np.log(1 - r**2):.4f}')\n```\n\n출력:\n```\nrho = 0.7  MI = 0.3438\nrho = 0.9  MI = 0.8304\n```\n",
    "```python\nprint('sqrt(JSD) =', np.sqrt(0.5))\nprint('log 2 =', np.log(2))\n```\n\n运行结果：\n\n```\nsqrt(JSD) = 0.7171...   # a metric\nlog 2 = 0.6931...\n```\n",
    "```python\ncodes = huffman(p)\nfor c in codes:\n    print(c)\nH = -sum(x * np.log2(x) for x in [0.5, 0.5])\nprint(f'entropy H = {H:.2f}')\n```\n\nAusgabe:\n\n```\n0\n1\nentropy H = 1.50\n```\n",
]
LEAVES = [
    "```python\np = np.array([0.5, 0.5]); q = np.array([0.9, 0.1])\nprint((p * np.log(p / q)).sum())  # D(p||q) = 0.511\nprint(p.sum())  # H(p) = sum p log 1/p\n```\n",
    "```python\nprint(model.summary())\nfor p in [0.1, 0.2]:\n    print(f'entropy = {-p*np.log2(p) - (1-p)*np.log2(1-p):.3f}')\n```\n\n```\n3 layers\n  dense\nentropy = 0.469\nentropy = 0.722\n```\n",
    "```python\nfor epoch in range(3):\n    train(epoch)\nprint(f'loss = {math.log(10):.3f}')\n```\n\n```\nloss = 2.000\nloss = 1.500\nloss = 1.200\nloss = 2.303\n```\n",
    "```python\nprint('sqrt(JSD) =', np.sqrt(0.5))\nprint('log 2 =', np.log(2))\n```\n\n运行结果：\n\n```\nsqrt(JSD) = 0.7071...   # a metric\nlog 2 = 0.6931...\n```\n",
    "```python\nimport numpy as np\nlr = 1e-3  # 0.001\nK = 50257  # 50304 for efficiency\nx = np.log(K)  # about 11\n```\n",
    "```python\nimport math\nloss = math.log(4)  # 2 bits\nprint(loss)  # 1.386 nats\n```\n",
    "```python\nimport math\nh = math.log(6, 2)  # 2.585 bits\nprint(f'{h:.3f}')  # 2.585\n```\n",
    "```python\np = [0.5, 0.25, 0.25]\nH = -sum(x * math.log2(x) for x in p)  # -> 1.5\nprint('entropy:', H)  # entropy: 1.5\n```\n",
    "```python\nz = torch.tensor([2.0, 1.0, 0.1])\nprint(F.softmax(z, dim=0))  # tensor([0.6590, 0.2424, 0.0986])\n```\n",
    "```python\nz = np.array([2.0, 1.0, 0.1])\ne = np.exp(z)\nprint(e / e.sum())\n```\n\nOutput:\n\n```text\n[0.65900114 0.24243297 0.09856589]\n```\n",
    "```python\np = np.array([0.7, 0.2, 0.1]); q = np.array([0.5, 0.3, 0.2])\nkl = np.sum(p * np.log(p / q))\nprint(f'KL(p||q) = {kl:.4f} nats')\nprint(f'KL(q||p) = {np.sum(q * np.log(q / p)):.4f} nats')\n```\n\n```\nKL(p||q) = 0.0851 nats\nKL(q||p) = 0.0920 nats\n```\n",
    "```python\n>>> import numpy as np\n>>> np.log2(8)\n3.0\n>>> np.exp(1)\n2.718281828459045\n>>> [round(float(x), 3) for x in np.log([1, 2])]\n[0.0, 0.693]\n```\n",
    "```python\nlosses = torch.tensor([2.1, 2.3, 1.9])\nppl = torch.exp(losses.mean())\nprint(f'Perplexity: {ppl:.2f}')  # Perplexity: 8.17\n```\n",
    "```python\nfor p in [0.5, 0.25]:\n    print(p, -math.log2(p))\n```\n\nprints\n\n```\n0.5 1.0\n0.25 2.0\n```\n",
    "```python\nx = np.random.randn(3)\nprint(x.mean())  # 0.1234\n```\n",
    "```python\nmodel = load()\nprint(model.loss)  # 3.14\n```\n",
    "```python\nacc = (preds == labels).mean()\nprint(acc)  # 0.91\n```\n",
    "```python\np = np.array([0.5, 0.5, 0.0])\nprint(-np.sum(p * np.log2(p)))  # nan\n```\n",
    "```python\nx = len('abc') + 1  # 1 for the end token\nprint(x)  # 4\n```\n",
    "```python\ny = math.log(2)  # 1 bit\nz = math.log(2) / math.log(2)  # 1 bit\n```\n",
    "```python\nH = entropy(p)  # 1.75\n\n```\n",
    "```python\ndef entropy(p):\n    return -np.sum(p * np.log2(p))\np = np.array([0.5, 0.25, 0.125, 0.125])\nH = entropy(p)  # 1.75\n```\n",
    "```python\nprint('{:.3f} bits'.format(np.log2(10)))  # 3.322 bits\n```\n",
    "```python\nprint(f'{0.5:.1%}')  # 50.0%\n```\n",
    "```python\nprint(math.exp(3.0))  # 20.0855...\nprint(math.exp(3.0))  # ≈ 20.1\nprint(math.exp(3))  # approx. 20\n```\n",
    "```python\nlogits = torch.tensor([[2.0, 1.0, 0.1]])\nloss = F.cross_entropy(logits, torch.tensor([0]))\nloss  # tensor(0.4170)\n```\n",
    "```python\na = np.log(np.array([1.0, 2.0]))  # shape (2,)\nb = a.sum()  # scalar 0.69\nc = a.shape  # (2,)\n```\n",
    "```python\nscale = np.sqrt(64)  # 8 heads\nd = 512 // 8  # 64\ne = 512 / 8  # 64.0\n```\n",
    "```python\nbeta = 0.1\nloss = -F.logsigmoid(torch.tensor(beta * 2.0))  # 0.598\n```\n",
    "```python\nx = 1 - 0.05  # 0.95 confidence\ny = 0.1 / 4  # 0.025 each\n\n```\n",
    "```python\np = np.array([0.2, 0.8])\nprint(entropy(p))  # 0.7219\n\n```\n",
    "```python\nprint(np.log(2))  # 0.69314718\nprint(np.float32(np.log(2)))  # 0.6931472\n```\n",
    "```python\nq = 0.5\nq = 0.25\nprint(-math.log2(q))  # 2.0\n```\n",
    "Run\n\n```python\nprint(math.log(2))\n```\n\nThe value is close to 0.7.\n\n```python\n0.75\n```\n",
    "```python\nprint(math.log2(3))\n```\n\n```bash\n1.6\n```\n",
    "```python\nprint('a', 1.0 / 3)\n```\n\n```\na 0.3333333333333333\n```\n",
    "```python\np = torch.tensor([0.3, 0.7])\nprint('H =', -(p * p.log()).sum().item())\n```\n\n```\nH = 0.6108643412590027\n```\n",
    "```python\np = torch.tensor([0.3, 0.7])\nprint(p.log())\n```\n\n```\ntensor([-1.2040, -0.3567])\n```\n",
]


@pytest.mark.parametrize("text", FINDS)
def test_it_finds(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT713" in in_prose(text)


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str, in_prose: Callable[[str], list[str]]) -> None:
    assert "IT713" not in in_prose(text)
