package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.socle.commun.port.SourceRecherche;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Grappes in the search of the top bar, by name, porteur or FINESS. */
@Component
@Order(1)
class GrappeRecherche implements SourceRecherche {

    private final GrappeService grappes;

    GrappeRecherche(GrappeService grappes) {
        this.grappes = grappes;
    }

    @Override
    public List<Resultat> chercher(String texte, int maximum) {
        return grappes.rechercher(GrappeFiltre.texte(texte), PageRequest.of(0, maximum, Sort.by("nom"))).stream()
                .map(ligne -> new Resultat(
                        "Grappe",
                        ligne.nom(),
                        ligne.porteurNom() + " · " + ligne.appel(),
                        GrappeLiens.fiche(ligne.id())))
                .toList();
    }
}
