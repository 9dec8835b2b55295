package fr.treille.dossier.grappe.membre;

import fr.treille.socle.commun.Refus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which establishments of the registry may be in a grappe. */
@Component
public class EssmsAdmis {

    private final RegistreRequetes registre;

    EssmsAdmis(RegistreRequetes registre) {
        this.registre = registre;
    }

    /** @throws Refus when there is none, or when one is unknown to the registry or is not an ESSMS: it is named */
    public List<EssmsRegistre> exiger(Set<String> finess) {
        if (finess.isEmpty()) {
            throw new Refus("Choisissez au moins un ESSMS.");
        }
        var connus = registre.registre(finess);
        var inconnus = new LinkedHashSet<>(finess);
        connus.forEach(essms -> inconnus.remove(essms.finess()));
        if (!inconnus.isEmpty()) {
            throw new Refus("FINESS inconnu du dernier fichier importé\u00A0: " + String.join(", ", inconnus) + ".");
        }
        for (var essms : connus) {
            if (!essms.essms()) {
                throw new Refus("«\u00A0" + essms.nom() + "\u00A0» (" + essms.finess() + ", " + essms.categorie()
                        + ") n’est pas un ESSMS\u00A0: il ne peut pas entrer dans une grappe.");
            }
        }
        return connus;
    }
}
