package fr.treille.referentiel.etablissement;

import fr.treille.socle.commun.port.SourceRecherche;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Finds establishments and organismes gestionnaires from the top bar. */
@Component
@Order(2)
class RechercheFiness implements SourceRecherche {

    private final EtablissementService etablissements;
    private final OrganismeService organismes;

    RechercheFiness(EtablissementService etablissements, OrganismeService organismes) {
        this.etablissements = etablissements;
        this.organismes = organismes;
    }

    @Override
    public List<Resultat> chercher(String texte, int maximum) {
        PageRequest page = PageRequest.of(0, maximum);
        Stream<Resultat> og = organismes.rechercher(OrganismeFiltre.GESTIONNAIRES.avecTexte(texte), page).stream()
                .map(o -> new Resultat(
                        "Organisme gestionnaire",
                        o.nomAffiche(),
                        o.finess() + (o.commune() == null ? "" : " · " + o.commune()),
                        EtablissementLiens.organisme(o.finess())));
        Stream<Resultat> et = etablissements.rechercher(EtablissementFiltre.ESSMS.avecTexte(texte), page).stream()
                .map(e -> new Resultat(
                        "ESSMS",
                        e.nom(),
                        e.finess() + (e.commune() == null ? "" : " · " + e.commune()),
                        EtablissementLiens.etablissement(e.finess())));
        return Stream.concat(og, et).limit(maximum).toList();
    }
}
