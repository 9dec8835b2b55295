package fr.treille.socle.courrier.envoi;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.courrier.envoi.serveur.IssueEnvoi;
import fr.treille.socle.courrier.envoi.serveur.ReponseAdresse;
import fr.treille.socle.courrier.envoi.serveur.ReponseServeur;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the mail server answered of each address of a message, and since when it takes nothing. */
@Embeddable
class Remise {

    /** A server that takes nothing is tried at least that often: it may be back at any time. */
    private static final Duration AU_PLUS = Duration.ofHours(1);

    @ElementCollection
    @CollectionTable(name = "message_reponse", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "rang")
    private List<ReponseAdresse> reponses = new ArrayList<>();

    private String refusees = "";
    private @Nullable Instant relaisDepuis;

    protected Remise() {}

    /**
     * Records what a try was answered.
     *
     * @return what it means for the whole message, some of whose addresses may have it since a former try
     */
    IssueEnvoi noter(ReponseServeur reponse, List<AdresseCourriel> destinataires, Instant maintenant) {
        relaisDepuis = !reponse.relais() ? null : relaisDepuis == null ? maintenant : relaisDepuis;
        for (var dite : reponse.adresses()) {
            reponses.removeIf(avant -> avant.adresse().equals(dite.adresse()));
            reponses.add(new ReponseAdresse(dite.adresse(), dite.issue(), Historique.couper(dite.reponse())));
        }
        if (reponse.issue() == IssueEnvoi.ACCEPTE && reponse.adresses().isEmpty()) {
            // of all those it was sent to
            reponses.removeIf(avant -> avant.issue() == IssueEnvoi.REPORTE);
        }
        refusees = Bornes.couper(String.join(", ", de(IssueEnvoi.REFUSE)), Bornes.NOTE);
        var principaux = destinataires.stream()
                .filter(destinataire -> destinataire.champ() == AdresseCourriel.Champ.A)
                .map(destinataire -> destinataire.adresse().toLowerCase(Locale.ROOT))
                .toList();
        return switch (reponse.issue()) {
            // those in copy alone have it: it did not reach whom it is written to
            case ACCEPTE -> de(IssueEnvoi.REFUSE).containsAll(principaux) ? IssueEnvoi.REFUSE : IssueEnvoi.ACCEPTE;
            case REFUSE ->
                !reponse.adresses().isEmpty() && de(IssueEnvoi.ACCEPTE).stream().anyMatch(principaux::contains)
                        ? IssueEnvoi.ACCEPTE
                        : IssueEnvoi.REFUSE;
            default -> reponse.issue();
        };
    }

    private Set<String> de(IssueEnvoi issue) {
        return reponses.stream()
                .filter(reponse -> reponse.issue() == issue)
                .map(ReponseAdresse::adresse)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The addresses that are not sent it again by itself. */
    Set<String> reglees() {
        return reponses.stream()
                .filter(reponse -> reponse.issue() != IssueEnvoi.REPORTE)
                .map(ReponseAdresse::adresse)
                .collect(Collectors.toSet());
    }

    /** Somebody sends it again: to those refused too. */
    void reprendre() {
        reponses.removeIf(reponse -> reponse.issue() != IssueEnvoi.ACCEPTE);
        refusees = "";
        relaisDepuis = null;
    }

    /** The addresses refused, « » for none. */
    String refusees() {
        return refusees;
    }

    List<ReponseAdresse> reponses() {
        return List.copyOf(reponses);
    }

    /** Since when the server takes nothing, null when it does. */
    @Nullable
    Instant relaisDepuis() {
        return relaisDepuis;
    }

    /** How long to wait: as long again as it has lasted when the server takes nothing, an hour at most. */
    Duration attente(Duration ordinaire, Instant maintenant) {
        if (relaisDepuis == null) {
            return ordinaire;
        }
        var duree = Duration.between(relaisDepuis, maintenant);
        var voulue = duree.compareTo(ordinaire) < 0 ? ordinaire : duree;
        return voulue.compareTo(AU_PLUS) > 0 ? AU_PLUS : voulue;
    }
}
