package fr.treille.engagement.convention.nature;

import fr.treille.engagement.acte.dossier.Dossier;
import fr.treille.referentiel.etablissement.NatureJuridique;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What porteurs are in law: as FINESS tells, else as an agent said. */
@Component
public class NaturesPorteurs {

    private final NaturePorteurRepository dites;

    NaturesPorteurs(NaturePorteurRepository dites) {
        this.dites = dites;
    }

    /** By grappe, in one statement; none for one whose porteur is to be asked about. */
    public Map<Long, NatureJuridique> de(Map<Long, Dossier> dossiers) {
        var natures = new HashMap<Long, NatureJuridique>();
        dossiers.forEach((id, dossier) -> {
            var finess = dossier.porteur().nature();
            if (finess != null) {
                natures.put(id, finess);
            }
        });
        if (natures.size() < dossiers.size()) {
            dites.findByGrappeIdIn(dossiers.keySet()).forEach(dite -> {
                var nature = dite.du(Objects.requireNonNull(dossiers.get(dite.grappeId()))
                        .porteur()
                        .finess());
                if (nature != null) {
                    natures.putIfAbsent(dite.grappeId(), nature);
                }
            });
        }
        return natures;
    }
}
