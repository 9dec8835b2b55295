package fr.treille.demonstration;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.dossier.grappe.liste.GrappeLigne;
import fr.treille.dossier.grappe.projet.Faits;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.dossier.verification.ReponseSaisie;
import fr.treille.dossier.verification.Sujet;
import fr.treille.dossier.verification.VerificationService;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Has an invented grappe under the minimum size join one that is financed already. */
@Component
@Profile("demonstration | test")
class RejointeInventee {

    private final GrappeService grappes;
    private final VerificationService verifications;

    RejointeInventee(GrappeService grappes, VerificationService verifications) {
        this.grappes = grappes;
        this.verifications = verifications;
    }

    /** Says in its file which one it joins: a financed one, of the same solution when there is one. */
    void rejoindre(GrappeFiche petite) {
        var statuts = Set.of(StatutGrappe.FAVORABLE, StatutGrappe.NOTIFIEE, StatutGrappe.CONVENTIONNEE);
        Stream.of(petite.projet().solution().nom(), "")
                .flatMap(solution -> grappes
                        .rechercher(
                                new GrappeFiltre("", Set.of(), Set.of(), Set.of(), statuts, solution, null, false),
                                PageRequest.of(0, 1))
                        .stream())
                .findFirst()
                .map(GrappeLigne::id)
                .ifPresent(financee -> {
                    var depart = petite.saisie();
                    grappes.modifier(
                            petite.id(),
                            depart,
                            new GrappeSaisie(
                                    depart.version(),
                                    depart.projet().avec(new Faits(false, false, false, financee)),
                                    depart.contactOperationnel(),
                                    depart.representantLegal(),
                                    depart.responsableId(),
                                    depart.responsableGradesId()));
                });
    }

    /** What the signature of its convention looks at: its solution is a candidate by then, where the call asks for it. */
    void constaterCandidature(long id, LocalDate jour) {
        if (verifications.fiche(id).aDire().contains(Sujet.SOLUTION_CANDIDATE)) {
            dire(id, Sujet.SOLUTION_CANDIDATE, jour, "Attestation de dépôt remise par l’éditeur.");
        }
    }

    /** Finds both conditions satisfied. */
    void apprecier(long id) {
        dire(
                id,
                Sujet.REJOINTE_MARCHE,
                null,
                "Le marché de la grappe rejointe prévoit l’adhésion de nouveaux établissements.");
        dire(
                id,
                Sujet.REJOINTE_RISQUE,
                null,
                "Déploiement en dernière vague, sans incidence sur le calendrier des premières.");
    }

    private void dire(long id, Sujet sujet, @Nullable LocalDate jour, String motif) {
        verifications.apprecier(
                new ReponseSaisie(id, sujet, 0, verifications.fiche(id).vu(sujet), true, jour, motif));
    }
}
