"""Moments, corrections and steps of Adam and cosine schedules are known; with a sign changed they are not."""

from __future__ import annotations

from .chapters import all_known, all_open, all_slips


def test_optimisers_are_known() -> None:
    all_known(
        r"Adam corrects $\hat m_t = \frac{m_t}{1-\beta_1^t}$.",
        r"Adam corrects $\hat v_t = \frac{v_t}{1-\beta_2^t}$.",
        r"Adam keeps $v_t = \beta_2 v_{t-1} + (1-\beta_2) g_t^2$.",
        r"AdamW steps $\theta_{t+1} = \theta_t - \eta\left(\frac{\hat m_t}{\sqrt{\hat v_t}+\epsilon} + \lambda\theta_t\right)$.",
        r"The cosine schedule is $\eta_t = \eta_{min} + \frac{1}{2}(\eta_{max} - \eta_{min})\left(1 + \cos\left(\frac{t\pi}{T}\right)\right)$.",
    )


def test_slips_of_optimisers_are_told() -> None:
    all_slips(
        r"Adam keeps $m_t = \beta_1 m_{t-1} + (1 - \beta_1) (\nabla_\theta L(\theta_{t-1}))^2$.",
        r"Adam corrects $\hat m_t = \frac{m_t}{1-\beta_1}$.",
        r"Adam corrects $\hat m_t = \frac{m_t}{1+\beta_1^t}$.",
        r"Adam keeps $m_t = \beta_1 m_{t-1} - (1-\beta_1) g_t$.",
        r"The cosine schedule is $\eta_t = \eta_{min} + \frac{1}{2}(\eta_{max} + \eta_{min})\left(1 + \cos\left(\frac{t\pi}{T}\right)\right)$.",
    )
    all_open(
        r"Adam corrects $\hat v_t = \frac{v_t}{1-\beta_1^t}$.",
        r"Adam keeps $v_t = \beta_2 v_{t-1} + (1-\beta_1) g_t^2$.",
        r"Adam climbs the return by $\theta_t = \theta_{t-1} + \alpha \frac{\hat m_t}{\sqrt{\hat v_t} + \epsilon}$.",
        r"In the first version, Adam keeps $m_t = \beta_1 g_t + (1-\beta_1) m_{t-1}$.",
        r"The cosine schedule is $\eta_t = \eta_{min} + \frac{1}{2}(\eta_{max} - \eta_{min})\left(1 - \cos\left(\frac{\pi (T - t)}{T}\right)\right)$.",
        r"To maximise, Adam steps $\theta_t = \theta_{t-1} + \alpha \frac{\hat m_t}{\sqrt{\hat v_t} + \epsilon}$.",
        r"During warm-up the cosine gives $\eta_t = \frac{1}{2}\eta_{max}\left(1 - \cos\left(\frac{t\pi}{T}\right)\right)$.",
    )
