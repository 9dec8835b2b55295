package fr.treille.engagement.acte.nombre;

import fr.treille.engagement.acte.Actes;
import fr.treille.engagement.acte.DemandeActe;
import fr.treille.engagement.acte.IssueActe;
import fr.treille.engagement.acte.Redaction;
import fr.treille.engagement.acte.SujetActe;
import fr.treille.engagement.acte.registre.Registres;
import fr.treille.socle.travail.Element;
import fr.treille.socle.travail.Ouvrage;
import fr.treille.socle.travail.Resultat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Generates or sends documents, a lot after the other: one block of references a lot, held as long as it is written. */
@Component
class OuvrageActes implements Ouvrage {

    /**
     * Enough for its reading, its mails and its commit, during which nothing is rendered, to cost little a document; few enough
     * for others, who wait for a number about a second, to get one meanwhile.
     */
    private static final int LOT = 100;

    private final Actes actes;
    private final Registres registres;

    OuvrageActes(Actes actes, Registres registres) {
        this.actes = actes;
        this.registres = registres;
    }

    @Override
    public String genre() {
        return Registres.TRAVAIL;
    }

    @Override
    public int lot() {
        return LOT;
    }

    @Override
    public List<Resultat> faire(String reglages, List<Element> lot) {
        var demande = Reglages.lire(reglages);
        var issues = issues(registres.redaction(demande.genre()), demande, lot).stream()
                .collect(Collectors.toMap(IssueActe::id, Function.identity()));
        return lot.stream()
                .map(element -> resultat(element, Objects.requireNonNull(issues.get(element.objetId()))))
                .toList();
    }

    private <D extends SujetActe> List<IssueActe> issues(Redaction<D> redaction, Reglages demande, List<Element> lot) {
        if (demande.geste() == GesteActes.ENVOYER) {
            var versions = new LinkedHashMap<Long, Integer>();
            lot.forEach(element -> versions.put(element.objetId(), element.version()));
            return actes.envoyer(redaction, versions);
        }
        return actes.generer(
                redaction,
                lot.stream()
                        .map(element -> new DemandeActe(element.objetId(), element.version(), demande.signataire()))
                        .toList(),
                demande.geste() == GesteActes.GENERER_ET_ENVOYER);
    }

    private static Resultat resultat(Element element, IssueActe issue) {
        var refus = issue.refus();
        return new Resultat(element.rang(), issue.reference(), refus == null ? null : refus.message());
    }
}
