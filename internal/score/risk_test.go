package score_test

import (
	"testing"

	"github.com/tfposture/terraform-provider-posture/internal/posture"
	"github.com/tfposture/terraform-provider-posture/internal/score"
)

func TestRisk(t *testing.T) {
	t.Parallel()
	rec := func(severity posture.Severity, control string) *posture.Recommendation {
		return &posture.Recommendation{ID: control, Severity: severity, Controls: []string{control}, Counted: true, BuiltIn: true}
	}
	low, high := rec(posture.Low, "other"), rec(posture.High, "other")
	network := rec(posture.Medium, "restrict_unauthorized_network_access")
	plain := &posture.Resource{Address: "x.plain", Type: "azurerm_service_plan"}
	vault := &posture.Resource{Address: "x.vault", Type: "azurerm_key_vault"}
	open := func(r *posture.Resource, rec *posture.Recommendation) posture.Verdict {
		return posture.Verdict{Recommendation: rec, Resource: r, Health: posture.Unhealthy}
	}
	closed := func(r *posture.Resource, rec *posture.Recommendation) posture.Verdict {
		return posture.Verdict{Recommendation: rec, Resource: r, Health: posture.Healthy}
	}
	waived := open(plain, high)
	waived.Exemption = &posture.Exemption{Category: posture.Waiver}
	tests := map[string]struct {
		in    []posture.Verdict
		model score.RiskModel
		want  *float64
	}{
		"nothing judged":              {nil, score.DefaultRisk, nil},
		"all closed":                  {[]posture.Verdict{closed(plain, high), closed(plain, low)}, score.DefaultRisk, ptr(100)},
		"one of two open":             {[]posture.Verdict{open(plain, high), closed(plain, low)}, score.DefaultRisk, ptr(65)},
		"data raises the level":       {[]posture.Verdict{open(vault, low), closed(vault, high)}, score.DefaultRisk, ptr(85)},
		"so does exposure, of all":    {[]posture.Verdict{open(plain, network), open(plain, low)}, score.DefaultRisk, ptr(50)},
		"a level is critical at most": {[]posture.Verdict{open(vault, network), open(vault, high)}, score.DefaultRisk, ptr(0)},
		"assets are averaged":         {[]posture.Verdict{open(plain, high), closed(vault, high)}, score.DefaultRisk, ptr(65)},
		"by how critical they are":    {[]posture.Verdict{open(plain, high), closed(vault, high)}, score.RiskModel{Levels: score.DefaultRisk.Levels, Criticality: map[string]int64{"azurerm_key_vault": 3}}, ptr(82.5)},
		"waived and unknown leave":    {[]posture.Verdict{waived, {Recommendation: low, Resource: plain}, closed(plain, network)}, score.DefaultRisk, ptr(100)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := score.Risk(tt.in, score.Options{}, tt.model)
			if (got == nil) != (tt.want == nil) || got != nil && *got != *tt.want {
				t.Errorf("Risk = %v, want %v", show(got), show(tt.want))
			}
		})
	}
}

func show(f *float64) any {
	if f == nil {
		return nil
	}
	return *f
}

func TestHealingNeverRaisesRisk(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, in inventory) {
		for i := range in.verdicts {
			in.verdicts[i].Recommendation.Severity = posture.Severity(1 + i%4)
		}
		before := score.Risk(in.verdicts, score.Options{}, score.DefaultRisk)
		for i, v := range in.verdicts {
			if v.Health != posture.Unhealthy {
				continue
			}
			healed := in.clone()
			healed.verdicts[i].Health = posture.Healthy
			after := score.Risk(healed.verdicts, score.Options{}, score.DefaultRisk)
			if before != nil && (*after < *before || *after > 100 || *before < 0) {
				t.Errorf("healing %s: %v became %v", v.Recommendation.ID, *before, *after)
			}
		}
	})
}
