package fr.treille.engagement.acte;

import fr.treille.engagement.acte.MessagesActes.Depart;
import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.engagement.acte.registre.ActeFiche;
import fr.treille.engagement.acte.registre.RegistreActes;
import fr.treille.engagement.acte.registre.Registres;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.DocumentAArchiver;
import fr.treille.socle.courrier.DocumentFiche;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.edition.Editique;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Generates documents, one or many: what each says is read and checked first, then one block of references, one rendering
 * each on the processors there are, one row each of the archive, one statement for the documents and one for their mails.
 */
@Component
class GenerationActes {

    private record Pret<D extends SujetActe>(
            D dit, @Nullable SignataireHabilite signataire) {}

    private final Registres registres;
    private final GrappesDesActes grappes;
    private final MessagesActes messages;
    private final Editique editique;
    private final DocumentService documents;
    private final Perimetre perimetre;
    private final Clock horloge;

    GenerationActes(
            Registres registres,
            GrappesDesActes grappes,
            MessagesActes messages,
            Editique editique,
            DocumentService documents,
            Perimetre perimetre,
            Clock horloge) {
        this.registres = registres;
        this.grappes = grappes;
        this.messages = messages;
        this.editique = editique;
        this.documents = documents;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /** @param ancien what the only one asked for replaces, null for none */
    <D extends SujetActe> List<IssueActe> generer(
            Redaction<D> redaction, List<DemandeActe> demandes, boolean envoyer, @Nullable Acte ancien) {
        var ids = demandes.stream().map(DemandeActe::objetId).toList();
        grappes.tenir(redaction, ids);
        var dits = redaction.lire(ids);
        var courants = registres.de(redaction).courants(ids);
        var issues = new HashMap<Long, IssueActe>();
        var prets = new ArrayList<Pret<D>>();
        for (var demande : demandes) {
            try {
                prets.add(exiger(redaction, demande, dits.get(demande.objetId()), courants, envoyer));
            } catch (Refus refus) {
                issues.put(demande.objetId(), IssueActe.refusee(demande.objetId(), refus));
            }
        }
        if (!prets.isEmpty()) {
            produire(redaction, prets, envoyer, ancien == null || !ancien.partie() ? null : ancien.reference())
                    .forEach(issue -> issues.put(issue.id(), issue));
        }
        return ids.stream().map(id -> Objects.requireNonNull(issues.get(id))).toList();
    }

    private <D extends SujetActe> Pret<D> exiger(
            Redaction<D> redaction,
            DemandeActe demande,
            @Nullable D dit,
            Map<Long, ActeFiche> courants,
            boolean envoyer) {
        if (dit == null) {
            throw perimetre.inconnu(redaction.genre().objetEnTete(), demande.objetId());
        }
        redaction.exiger(dit);
        Actes.exigerVersion(dit, demande.version());
        var courant = courants.get(demande.objetId());
        if (courant != null) {
            throw new Refus(redaction.genre().nom().leEnTete() + " " + courant.reference() + " a déjà été généré"
                    + redaction.genre().nom().e() + " pour " + redaction.genre().objet() + ".");
        }
        redaction.controler(dit);
        if (envoyer) {
            dit.adresses();
        }
        var signataire = signataire(redaction, dit, demande.signataire());
        editique.exigerComplet(redaction.imprimer(dit, signataire, redaction.aVenir()));
        return new Pret<>(dit, signataire);
    }

    static @Nullable <D extends SujetActe> SignataireHabilite signataire(
            Redaction<D> redaction, D dit, @Nullable Long choisi) {
        var signe = redaction.genre().signe();
        return signe == null ? null : dit.habilitations().exiger(signe, choisi);
    }

    private <D extends SujetActe> List<IssueActe> produire(
            Redaction<D> redaction, List<Pret<D>> prets, boolean envoyer, @Nullable String remplace) {
        var dits = prets.stream().map(Pret::dit).toList();
        var archives = documents.archiver(
                prets.stream().map(pret -> aArchiver(redaction, pret)).toList(), () -> {
                    if (envoyer) {
                        redaction.parti(dits);
                    }
                });
        var actes = IntStream.range(0, prets.size())
                .mapToObj(rang -> acte(prets.get(rang), archives.get(rang)))
                .toList();
        if (envoyer) {
            messages.confier(
                    redaction,
                    IntStream.range(0, prets.size())
                            .mapToObj(rang -> new Depart<>(dits.get(rang), actes.get(rang), remplace))
                            .toList());
        }
        var ids = registres
                .de(redaction)
                .inscrire(IntStream.range(0, prets.size())
                        .mapToObj(rang -> new RegistreActes.Inscription(
                                dits.get(rang), actes.get(rang), figer(redaction, dits.get(rang), remplace)))
                        .toList());
        return IntStream.range(0, prets.size())
                .mapToObj(rang -> new IssueActe(
                        dits.get(rang).id(), ids.get(rang), actes.get(rang).reference(), null))
                .toList();
    }

    private <D extends SujetActe> DocumentAArchiver aArchiver(Redaction<D> redaction, Pret<D> pret) {
        return new DocumentAArchiver(
                redaction.genre().nature(),
                reference -> editique.rendre(redaction.imprimer(pret.dit(), pret.signataire(), reference)),
                pret.dit().nom(),
                pret.dit().lien(),
                pret.dit().documentDe());
    }

    private Acte acte(Pret<?> pret, DocumentFiche archive) {
        return new Acte(
                archive.reference(),
                pret.dit().jour(),
                archive.id(),
                pret.signataire(),
                AgentConnecte.courant().id(),
                horloge.instant());
    }

    private static <D extends SujetActe> Map<String, @Nullable Object> figer(
            Redaction<D> redaction, D dit, @Nullable String remplace) {
        return redaction.registre() == null
                ? Map.<String, @Nullable Object>of(
                        "constat", redaction.constat(dit).ecrire())
                : redaction.figer(dit, remplace);
    }
}
