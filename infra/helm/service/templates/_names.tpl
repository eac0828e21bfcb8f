{{- define "service.labels" -}}
app.kubernetes.io/name: {{ .Values.name }}
app.kubernetes.io/part-of: novatech
app.kubernetes.io/managed-by: {{ .Release.Service }}
novatech.example/environment: {{ .Values.environment }}
{{- end }}

{{- define "service.selector" -}}
app.kubernetes.io/name: {{ .Values.name }}
app.kubernetes.io/part-of: novatech
{{- end }}

{{- define "service.image" -}}
{{- $digest := .track.digest | default .root.Values.image.digest -}}
{{ .root.Values.image.repository }}@{{ required "image.digest (or the track's) must name the image: sha256:…" $digest }}
{{- end }}

{{/* Everything a container is told: plain settings, then what is secret. */}}
{{- define "service.env" -}}
{{- $root := . -}}
{{- range $name, $value := .Values.env }}
- name: {{ $name }}
  value: {{ tpl (toString $value) $root | quote }}
{{- end }}
{{- range $name, $key := .Values.secrets }}
- name: {{ $name }}
  valueFrom:
    secretKeyRef:
      name: {{ $root.Values.name }}
      key: {{ $key }}
{{- end }}
{{- end }}

{{- define "service.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "service.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
fsGroup: 65532
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{/* "true" where this service waits for its region's promotion; gateways serve everywhere. */}}
{{- define "service.standby" -}}
{{- if and .Values.roomsStandBy (ne .Values.name "gateway") }}true{{ end -}}
{{- end }}

{{/* Where a key lies in Secrets Manager: a database's is rotated by itself, addresses are the region's, the rest is the service's. */}}
{{- define "service.remoteSecret" -}}
{{- $values := .root.Values -}}
{{- if eq .key "database-url" -}}
key: novatech-{{ $values.environment }}/database/{{ $values.name }}
property: url
{{- else if has .key (list "redis-url" "redis-cache-url" "trusted-proxies") -}}
key: {{ $values.installation }}/region
property: {{ .key }}
{{- else -}}
key: novatech-{{ $values.environment }}/{{ $values.name }}
property: {{ .key }}
{{- end -}}
{{- end }}
