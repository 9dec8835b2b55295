package fr.treille.engagement.acte;

import fr.treille.engagement.acte.registre.ActeFiche;
import fr.treille.engagement.acte.registre.ActeTenu;
import fr.treille.engagement.acte.registre.Registres;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * What is done with documents, whatever their kind, in the caller's transaction. A generated PDF is archived and never
 * changes; a correction is another document, with its own reference. The services of each kind open transactions and ask for
 * its right, which is asked for here again: a lot may run long after it was asked.
 */
@Component
public class Actes {

    private final Registres registres;
    private final GrappesDesActes grappes;
    private final GenerationActes generation;
    private final EnvoiActes envoi;
    private final PreparationActes preparations;
    private final Perimetre perimetre;

    Actes(
            Registres registres,
            GrappesDesActes grappes,
            GenerationActes generation,
            EnvoiActes envoi,
            PreparationActes preparations,
            Perimetre perimetre) {
        this.registres = registres;
        this.grappes = grappes;
        this.generation = generation;
        this.envoi = envoi;
        this.preparations = preparations;
        this.perimetre = perimetre;
    }

    /**
     * What is to be checked before generating or sending.
     *
     * @throws Refus when there is no such thing in the périmètre, it is not at that step, or what it says does not add up
     */
    public <D extends SujetActe> ActePrepare<D> preparer(Redaction<D> redaction, long objetId) {
        Droit.exiger(redaction.genre());
        return preparations.preparer(
                redaction, lire(redaction, objetId), courant(redaction, objetId).orElse(null));
    }

    /** The same of many: each prepared, or why it cannot be; those outside of the périmètre are left out. */
    public <D extends SujetActe> Map<Long, Preparation<D>> preparer(Redaction<D> redaction, Collection<Long> objets) {
        Droit.exiger(redaction.genre());
        return preparations.preparer(redaction, objets);
    }

    /**
     * The document as it would be generated now, its reference left to come; nothing is recorded.
     *
     * @param signataire who signs, null for the only one who may
     * @return a PDF
     * @throws Refus as {@link #preparer}, when that person may not sign, or a field is empty
     */
    public <D extends SujetActe> byte[] apercu(Redaction<D> redaction, long objetId, @Nullable Long signataire) {
        Droit.exiger(redaction.genre());
        return preparations.apercu(redaction, lire(redaction, objetId), signataire);
    }

    /**
     * Generates and archives documents: each one, or why not; nothing is written when something else goes wrong.
     *
     * @param demandes a few hundreds at most
     * @param envoyer whether they leave at once
     */
    public <D extends SujetActe> List<IssueActe> generer(
            Redaction<D> redaction, List<DemandeActe> demandes, boolean envoyer) {
        Droit.exiger(redaction.genre());
        return generation.generer(redaction, demandes, envoyer, null);
    }

    /**
     * Generates and archives a document.
     *
     * @param envoyer whether it leaves at once
     * @throws Refus when there is one already, the thing changed since that version, that person may not sign, a field is
     *     empty (named), what it says does not add up, or it was to leave and an address is not one
     */
    public <D extends SujetActe> IssueActe generer(Redaction<D> redaction, DemandeActe demande, boolean envoyer) {
        return seul(redaction, () -> generer(redaction, List.of(demande), envoyer));
    }

    /**
     * Generates another document in the place of a former one, which stays archived as it is.
     *
     * @param version of the former
     * @param signataire who signs, null for who signed the former if they still may, or the only one who may
     * @throws Refus when the former binds already, was replaced meanwhile, or as {@link #generer}
     */
    public <D extends SujetActe> IssueActe remplacer(
            Redaction<D> redaction, long acteId, int version, @Nullable Long signataire) {
        Droit.exiger(redaction.genre());
        tenirGrappes(redaction, List.of(acteId));
        var ancien = tenir(redaction, acteId);
        ancien.exigerOuvert(redaction.genre().nom().elle() + " ne se remplace plus");
        ancien.acte().remplacer(redaction.genre(), ancien.version(), version);
        registres.flush();
        var dit = lire(redaction, ancien.objetId());
        var choisi = dit.habilitations()
                .encore(
                        redaction.genre().signe(),
                        signataire,
                        ancien.acte().signataire().id());
        return seul(
                redaction,
                () -> generation.generer(
                        redaction, List.of(new DemandeActe(dit.id(), dit.version(), choisi)), false, ancien.acte()));
    }

    /**
     * Hands archived documents to the outbox: each one, or why not; nothing is written when something else goes wrong.
     *
     * @param versions of the documents, by identifier, as the screen showed them
     */
    public <D extends SujetActe> List<IssueActe> envoyer(Redaction<D> redaction, Map<Long, Integer> versions) {
        Droit.exiger(redaction.genre());
        return envoi.envoyer(redaction, versions);
    }

    /**
     * Hands an archived document to the outbox, and changes its thing with it: both or neither.
     *
     * @throws Refus when it was sent or replaced already, what it says is no longer true, or an address is not one
     */
    public <D extends SujetActe> IssueActe envoyer(Redaction<D> redaction, long acteId, int version) {
        return envoyer(redaction, Map.of(acteId, version)).getFirst().exigee();
    }

    /** The document that counts of a thing. */
    public Optional<ActeFiche> courant(Redaction<?> redaction, long objetId) {
        return Optional.ofNullable(
                registres.de(redaction).courants(List.of(objetId)).get(objetId));
    }

    /** The documents that count of these things, of the kind of that code; for other kinds that name them. */
    public Map<Long, ActeFiche> courants(String code, Collection<Long> objets) {
        return registres.de(registres.redaction(code)).courants(objets);
    }

    /**
     * Holds the grappes of documents, for who writes both: to be done first, so that what is read then is what was written by who
     * held them before.
     */
    public void tenirGrappes(Redaction<?> redaction, Collection<Long> actes) {
        grappes.tenirDe(redaction, actes);
    }

    private ActeTenu tenir(Redaction<?> redaction, long acteId) {
        return Optional.ofNullable(
                        registres.de(redaction).verrouiller(List.of(acteId)).get(acteId))
                .orElseThrow(() -> perimetre.inconnu(redaction.genre().nom().ce(), acteId));
    }

    private <D extends SujetActe> D lire(Redaction<D> redaction, long objetId) {
        var dit = redaction.lire(List.of(objetId)).get(objetId);
        if (dit == null) {
            throw perimetre.inconnu(redaction.genre().objetEnTete(), objetId);
        }
        redaction.exiger(dit);
        return dit;
    }

    private static IssueActe seul(Redaction<?> redaction, Supplier<List<IssueActe>> lot) {
        try {
            return lot.get().getFirst().exigee();
        } catch (DataIntegrityViolationException doublon) {
            throw new Refus("Une autre personne vient de générer "
                    + redaction.genre().nom().le() + " de " + redaction.genre().objet() + "\u00A0: rechargez la page.");
        }
    }

    /** Lets through a version that the screen showed. */
    static void exigerVersion(SujetActe dit, int versionVue) {
        ModificationConcurrente.exigerVersion(dit.version(), versionVue);
    }
}
