package fr.treille.referentiel.etablissement.ui;

import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Filtres;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.territoire.TerritoireLigne;
import fr.treille.socle.territoire.TerritoireService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The territories of the reader's région, and the names of all of them. */
final class Territoires {

    private final Map<String, String> noms = new LinkedHashMap<>();
    private final List<TerritoireLigne> region;

    Territoires(TerritoireService service) {
        region = service.territoires(AgentConnecte.courant().regionCode());
        service.tous().forEach(territoire -> noms.put(territoire.code(), territoire.nom()));
    }

    /** « 31 Haute-Garonne ». */
    String libelle(String code) {
        return noms.containsKey(code) ? code + " " + noms.get(code) : code;
    }

    Set<String> codes() {
        return region.stream().map(TerritoireLigne::code).collect(Collectors.toSet());
    }

    ChampChoixMultiple<String> filtre(Filtres filtres) {
        var champ = filtres.plusieurs(
                "territoire",
                "Territoire",
                region.stream().map(TerritoireLigne::code).toList(),
                code -> code,
                this::libelle);
        champ.addClassName("filtre-territoire");
        return champ;
    }
}
