package org.compactdesk.files.worker;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.compactdesk.files.Description;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.Description.Remark;
import org.compactdesk.files.FileBytes;

/** A file in its digital signature, a signature by itself, or what is encrypted (RFC 5652; .p7m, .p7s). */
final class Envelope {

    private static final int LONGEST_BEGINNING = 64;
    /** 1.2.840.113549.1.7.2 */
    private static final byte[] SIGNED_DATA = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x07, 0x02};

    private Envelope() {
    }

    static void open(String name, byte[] envelope, Content content) throws CMSException {
        byte[] der = FileBytes.der(envelope, envelope.length);
        if (!isSigned(der)) {
            content.say(Kind.ENCRYPTED);
            return;
        }
        CMSSignedData signed = new CMSSignedData(der);
        CMSTypedData inside = signed.getSignedContent();
        if (inside != null && inside.getContent() instanceof byte[] bytes) {
            content.add(unwrapped(name, bytes), bytes);
            Remark checked = checked(signed);
            content.say(checked.kind(), checked.words().toArray(String[]::new));
        } else {
            content.say(Kind.SIGNATURE_NOT_CHECKED);
        }
    }

    /** Whether what was signed is what was signed; who the signer is, nobody vouches for here. */
    static Remark checked(CMSSignedData signed) {
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        List<Remark> found = signers.stream().map(signer -> checked(signed, signer)).toList();
        return found.stream().filter(remark -> remark.kind() != Kind.SIGNATURE_INTACT).findFirst()
                .orElse(found.isEmpty() ? Description.remark(Kind.SIGNATURE_NOT_CHECKED) : found.get(0));
    }

    private static Remark checked(CMSSignedData signed, SignerInformation signer) {
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> certificates = signed.getCertificates().getMatches(signer.getSID());
        for (X509CertificateHolder certificate : certificates) {
            try {
                boolean intact = signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                        .build(new JcaX509CertificateConverter().getCertificate(certificate).getPublicKey()));
                return intact ? Description.remark(Kind.SIGNATURE_INTACT, name(certificate)) : Description.remark(Kind.SIGNATURE_BROKEN);
            } catch (CMSSignerDigestMismatchException changed) {
                return Description.remark(Kind.SIGNATURE_BROKEN);
            } catch (CMSException | OperatorCreationException | GeneralSecurityException unknown) {
                return Description.remark(Kind.SIGNATURE_NOT_CHECKED);
            }
        }
        return Description.remark(Kind.SIGNATURE_NOT_CHECKED);
    }

    private static String name(X509CertificateHolder certificate) {
        RDN[] names = certificate.getSubject().getRDNs(BCStyle.CN);
        return names.length == 0 ? certificate.getSubject().toString() : IETFUtils.valueToString(names[0].getFirst().getValue());
    }

    private static boolean isSigned(byte[] der) {
        return new String(der, 0, Math.min(der.length, LONGEST_BEGINNING), StandardCharsets.ISO_8859_1)
                .contains(new String(SIGNED_DATA, StandardCharsets.ISO_8859_1));
    }

    /** A part of a mail is signed with its headers, and so is a message by itself. */
    private static String unwrapped(String name, byte[] inside) {
        String plain = name.replaceFirst("(?i)\\.p7[mcsz]$", "");
        boolean message = new String(inside, 0, Math.min(inside.length, 20), StandardCharsets.ISO_8859_1).matches("(?is)(content-|mime-version).*");
        return message ? plain + ".eml" : plain;
    }
}
